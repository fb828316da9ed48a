//! The gate room.
